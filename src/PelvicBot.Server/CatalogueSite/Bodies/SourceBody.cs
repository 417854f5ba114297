using System.Globalization;
using PelvicBot.Catalog.Sources;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A publication.</summary>
public static class SourceBody
{
    public static Html Of(Source source) => SiteText.Facts(
        SiteText.Part("Publisher", source.Publisher),
        SiteText.Part("Year", source.Year?.ToString(CultureInfo.InvariantCulture)),
        SiteText.Part("Where", source.Url is { } url ? Html.Of($"<a href=\"{url}\" rel=\"noreferrer noopener\">{url}</a>") : Html.Empty));
}
