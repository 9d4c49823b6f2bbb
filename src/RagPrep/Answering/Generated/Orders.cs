using System.Text.RegularExpressions;

namespace RagPrep.Answering.Generated;

/// <summary>
/// Tells a text that speaks to a language model which reads it: 'ignore all previous instructions', in ten languages, however it is
/// disguised by invisible characters, letters that look like others, or underscores.
/// </summary>
internal static partial class Orders
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const char FirstWide = '\uff01', LastWide = '\uff5e';

    // Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables).
    private const string Alike = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαονικρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", Latin = "aeopcyxijshdqwABEKMHOPCTYXIJSaovikpABEZHIKMNOPTYX";

    /// <summary>Whether a text gives orders.</summary>
    public static bool In(string text)
    {
        var plain = Normal(PromptText.Visible(text));
        return English().IsMatch(Latinised(plain)) || Elsewhere().IsMatch(plain);
    }

    // Full-width letters are their plain ones; a name of a file has underscores for spaces.
    private static string Normal(string text) => string.Create(text.Length, text, (letters, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            letters[i] = source[i] switch { '_' => ' ', >= FirstWide and <= LastWide and var wide => (char)(wide - FirstWide + '!'), var other => other };
    });

    private static string Latinised(string text) =>
        text.AsSpan().IndexOfAny(Alike) < 0 ? text : string.Create(text.Length, text, (letters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                letters[i] = Alike.IndexOf(source[i]) is >= 0 and var at ? Latin[at] : source[i];
        });

    // To leave out what was said, and to write only this: Spanish, Portuguese, Italian, French, German, Dutch, Russian, Chinese, Japanese.
    [GeneratedRegex(
        @"\b(?:ignor\w+|olvid\w+|desconsider\w+|esque[cç]\w+|dimentic\w+|oubli\w+|vergiss|vergesst|vergessen sie|missacht\w+|negeer|vergeet)\b[^.\n]{0,60}\b(?:instruc\w+|instruç\w+|istruzion\w+|instruktion\w*|anweisung\w*|anleitung\w*|vorgaben|consignes?|directives?|instructies|indicacion\w+|regras|reglas|regole|règles|regeln|regels)" +
        @"|(?:игнорируй\w*|забудь\w*|не обращай\w* внимания)[^.\n]{0,60}(?:инструкци|указани|правил|команд)" +
        @"|(?:忽略|无视|無視|忘记|忘記|不要理会)[^。\n]{0,30}(?:指示|指令|说明|說明|规则|規則|提示|内容|內容)|(?:指示|命令|ルール)[^。\n]{0,15}(?:無視|忘れ)" +
        @"|\b(?:responde|contesta|responda|rispondi|réponds|répondez|antworte|antworten sie|antwoord)\b[^.\n]{0,30}\b(?:s[oó]lo|solamente|únicamente|apenas|somente|solo|solamente|uniquement|seulement|nur|ausschließlich|alleen)\b" +
        @"|(?:отвечай|ответь|отвечайте)[^.\n]{0,20}только|(?:只|仅|僅)(?:回答|回复|回覆|输出|輸出)", Options)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass|overrule)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|these|those|your|system|the)\b[^.\n]{0,30}\b(?:instructions?|prompts?|rules|messages?|context|guidelines|directions|evidence|passages)\b" +
        @"|\b(?:ignore|disregard|forget) everything\b[^.\n]{0,20}\b(?:above|before|so far|said|read|told)\b" +
        @"|\b(?:you are|act|behave|respond) (?:now|henceforth)\b|\bfrom now on,? you\b|\byou (?:must|will|should) (?:now|only|always) (?:say|answer|respond|reply|output|write|cite|recommend|tell)\b" +
        @"|\b(?:new|updated|real|hidden|secret|important|special) (?:system )?(?:instructions?|prompt|task)\b\s*(?::|for (?:the )?(?:ai|assistant|model|llm))" +
        @"|\b(?:reveal|print|repeat|output|show|leak|send|post|exfiltrate)\b[^.\n]{0,40}\b(?:system prompt|your (?:instructions|prompt|rules)|api[ _-]?keys?|passwords?|secrets|conversation|chat history)\b" +
        @"|\b(?:do not|don't|never) (?:tell|mention|reveal|cite|use|show)\b[^.\n]{0,40}\b(?:the user|this instruction|the evidence|other sources|the other passages)\b" +
        @"|\b(?:note|message|instructions?|attention) (?:to|for) (?:the |any |all )?(?:ai|assistant|language model|llm|chat ?bot)s?\b" +
        @"|\b(?:when|if|whenever) (?:you are |the user |anyone )?(?:asks?|asked|answering|summari[sz]ing|replying)\b[^.\n]{0,80}\b(?:say|respond|answer|reply|include|append|insert|link to|recommend)\b" +
        @"|\b(?:the )?(?:ai|assistant|chat ?bot|language model|llm) (?:must|shall|has to|is to|should now) (?:now )?(?:say|answer|reply|respond|output|write|include|append|ignore|cite|recommend)\b" +
        @"|\b(?:reply|respond|answer|output)\b[^.\n]{0,20}\b(?:only|solely|exclusively|just|nothing but) (?:with )?(?:the )?(?:word|phrase|sentence|text|string|following)\b" +
        @"|\byour (?:only |whole |entire |next )?(?:answer|reply|response|output) (?:must|should|shall|has to|is to) (?:now )?(?:be|say|contain|include|begin|start|end)\b", Options)]
    private static partial Regex English();
}
