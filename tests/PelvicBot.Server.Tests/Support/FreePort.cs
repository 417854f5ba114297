using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PelvicBot.Server.Tests.Support;

/// <summary>
/// A port for a service that must be where it was after a restart. Everything else lets the system choose (port 0). What the system gives away, here and
/// to every outgoing connection, begins at 32768 on Linux, so a port below that stays free while the service is away.
/// </summary>
internal static class FreePort
{
    private const int Lowest = 20_000;
    private const int Highest = 32_000;

    public static string Url()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Somebody has it: another one.
            }
        }
    }
}
