using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>All dialogs of a bot, by id.</summary>
public sealed class DialogSet<TTurn>(IEnumerable<WaterfallDialog<TTurn>> dialogs)
{
    private readonly FrozenDictionary<string, WaterfallDialog<TTurn>> _dialogs = dialogs.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);

    public WaterfallDialog<TTurn>? Find(string id) => _dialogs.GetValueOrDefault(id);

    public IEnumerable<WaterfallDialog<TTurn>> All => _dialogs.Values;
}
