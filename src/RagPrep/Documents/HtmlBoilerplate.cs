using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace RagPrep.Documents;

/// <summary>Tells what of a page is no content: scripts, navigation, banners.</summary>
internal static partial class HtmlBoilerplate
{
    private const int LongestNotice = 600;

    private static readonly HashSet<string> Always =
        ["script", "style", "noscript", "template", "nav", "aside", "footer", "svg", "canvas", "iframe", "object", "form", "button", "select", "input", "textarea", "dialog", "head", "title", "audio", "video"];

    private static readonly HashSet<string> Roles = ["navigation", "banner", "contentinfo", "search", "dialog", "complementary", "alert"];

    /// <summary>Whether an element and all in it is left out.</summary>
    public static bool Is(IElement element)
    {
        if (Always.Contains(element.LocalName) || element.HasAttribute("hidden") || Roles.Contains(element.GetAttribute("role") ?? ""))
            return true;
        if (element.LocalName == "header")
            return element.Closest("main, article") is null && element.QuerySelector("h1") is null;
        return element.LocalName is "div" or "section" or "ul" or "p" or "a" or "span" && HasTellingName(element);
    }

    private static bool HasTellingName(IElement element)
    {
        var classes = element.ClassName;
        return (!string.IsNullOrEmpty(classes) && Names().IsMatch(classes) || Banner().IsMatch(element.Id ?? ""))
            && element.QuerySelector("main, article, h1") is null;
    }

    /// <summary>Whether a paragraph is the notice that a site uses cookies, whatever its element is called: it says so and asks to agree.</summary>
    public static bool IsCookieNotice(string words) =>
        words.Length is > 20 and <= LongestNotice && words.Contains("cookie", StringComparison.OrdinalIgnoreCase) && Notice().IsMatch(words) && Consent().IsMatch(words);

    [GeneratedRegex(@"\b(?:we(?: and our partners)?|(?:this|our) (?:web)?site|this page)\b.{0,60}\b(?:uses?|stores?)\b.{0,60}\bcookies\b|\bby (?:continuing|using|clicking|browsing)\b.{0,120}\bcookies\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\b(?:accept|agree|consent|preferences|opt[ -]out|privacy policy|cookie policy|your experience|user experience|analy[sz]e (?:our )?(?:web )?traffic|learn more|got it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();

    [GeneratedRegex(@"(?:^|\s)(?:nav|navbar|navigation|breadcrumbs?|sidebar|menu|footer|site-(?:footer|header|nav)|page-footer|share|social(?:-share|-links)?|newsletter(?:-signup)?|advert(?:isement)?|ads?|skip-link|headerlink|anchor-link|(?:cookie|consent|gdpr)[\w-]*|cc-(?:banner|window|revoke)|[\w-]*cookie-?(?:banner|bar|consent|notice|popup|message|law|overlay)[\w-]*)(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:cookie|consent|gdpr|onetrust|cybotcookiebot|usercentrics|didomi)[\w-]*$|cookie-?(?:banner|bar|consent|notice|popup|message|law|overlay)", RegexOptions.IgnoreCase)]
    private static partial Regex Banner();
}
