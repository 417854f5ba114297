using System.Security.Cryptography;

namespace PelvicBot.Storage.Encryption;

/// <summary>The 32-byte key that message bodies are encrypted with: given in the configuration, or a file beside the database.</summary>
public static class TranscriptKey
{
    /// <summary>Bytes of the key: AES-256.</summary>
    public const int Length = 32;

    public const string FileName = "transcript.key";

    /// <summary>The key that was given or, when none was, the one in the folder's file.</summary>
    /// <param name="folder">The storage folder.</param>
    /// <param name="given"><c>Storage:TranscriptKey</c>: base64 of 32 bytes, or null.</param>
    /// <param name="mayCreate">False when something is encrypted already: then a new key could only be a wrong one.</param>
    /// <exception cref="StorageException">The key is malformed, or missing and must not be created.</exception>
    public static byte[] Obtain(string folder, string? given, bool mayCreate)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return Parse(given, "Storage:TranscriptKey");
        }

        var file = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(file))
            {
                if (!mayCreate)
                {
                    throw new StorageException(
                        StorageFault.WrongKey,
                        $"{file} is missing, and the messages in the database were encrypted with it: put it back from a backup, or set Storage:TranscriptKey.");
                }

                Create(file);
            }

            return Parse(File.ReadAllText(file), file);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StorageException(
                StorageFault.NotWritable, $"{file} cannot be read or created: give the service's user access to it.", exception);
        }
    }

    private static byte[] Parse(string text, string where)
    {
        var key = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == Length
            ? key
            : throw new StorageException(
                StorageFault.WrongKey,
                $"{where} is not a key: it must be base64 of {Length} bytes, as 'openssl rand -base64 {Length}' prints.");
    }

    private static void Create(string file)
    {
        // Written aside, synced and renamed: after a crash there is a whole key or none.
        var draft = file + ".new";
        File.Delete(draft);
        using (var stream = new FileStream(draft, OwnerOnly()))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
