using System.Collections.Frozen;

namespace RagPrep.Index.Lexical;

/// <summary>
/// Writes British spellings as American ones, so that 'quantisation' is found by 'quantization' and the other way round. What is folded
/// is never shown: only terms are made of it.
/// </summary>
internal static class BritishSpelling
{
    private const int ShortestBase = 3;

    private static readonly string[] VerbEndings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able"];

    // Written with 's' on both sides of the ocean, as far as 'is'; so is all that ends in '-wise'.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysS = FrozenSet.Create(
        "adv", "advert", "appr", "appra", "bru", "chast", "circumc", "compr", "comprom", "conc", "cru", "dem", "deno", "desp", "dev", "disgu",
        "enterpr", "exc", "exerc", "expert", "franch", "imprec", "improv", "inc", "lia", "merchand", "parad", "pra", "prec", "prem", "prom", "rev",
        "semisuperv", "superv", "surm", "surpr", "telev", "treat", "turquo", "unadv", "unsuperv")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] WithOur =
    [
        "behaviour", "colour", "neighbour", "favour", "labour", "flavour", "honour", "humour", "rumour", "vapour", "harbour", "armour", "odour",
        "tumour", "vigour", "rigour", "endeavour", "savour", "parlour", "demeanour",
    ];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, string>
    {
        ["centre"] = "center", ["centres"] = "center", ["centred"] = "center", ["centring"] = "center", ["uncentred"] = "uncenter",
        ["metre"] = "meter", ["metres"] = "meter", ["kilometre"] = "kilometer", ["kilometres"] = "kilometer", ["millimetre"] = "millimeter",
        ["millimetres"] = "millimeter", ["centimetre"] = "centimeter", ["centimetres"] = "centimeter", ["litre"] = "liter", ["litres"] = "liter",
        ["fibre"] = "fiber", ["fibres"] = "fiber", ["theatre"] = "theater", ["theatres"] = "theater", ["calibre"] = "caliber",
        ["catalogue"] = "catalog", ["catalogues"] = "catalog", ["catalogued"] = "catalog", ["cataloguing"] = "catalog", ["dialogue"] = "dialog",
        ["dialogues"] = "dialog", ["analogue"] = "analog", ["analogues"] = "analog", ["defence"] = "defense", ["defences"] = "defense",
        ["offence"] = "offense", ["offences"] = "offense", ["licence"] = "license", ["licences"] = "license", ["pretence"] = "pretense",
        ["programme"] = "program", ["programmes"] = "program", ["grey"] = "gray", ["greyscale"] = "grayscale", ["artefact"] = "artifact",
        ["artefacts"] = "artifact", ["judgement"] = "judgment", ["judgements"] = "judgment", ["acknowledgement"] = "acknowledgment",
        ["acknowledgements"] = "acknowledgment", ["ageing"] = "aging", ["practise"] = "practice", ["practises"] = "practice",
        ["practised"] = "practice", ["practising"] = "practice", ["sceptic"] = "skeptic", ["sceptical"] = "skeptical", ["scepticism"] = "skepticism",
        ["biassed"] = "biased", ["unbiassed"] = "unbiased", ["focussed"] = "focused", ["focussing"] = "focusing", ["benefitted"] = "benefited",
        ["learnt"] = "learn", ["spelt"] = "spell", ["whilst"] = "while", ["cheque"] = "check", ["cheques"] = "check", ["storey"] = "story",
    }.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes a lower-case word in place.</summary>
    /// <returns>The word's length: as before, or shorter.</returns>
    public static int Fold(Span<char> word)
    {
        if (Words.TryGetValue(word, out var american))
        {
            american.CopyTo(word);
            return american.Length;
        }
        FoldVerb(word);
        return FoldOur(word);
    }

    // '-isation', '-ise' and what is made of them; 'analyse', 'paralyse'.
    private static void FoldVerb(Span<char> word)
    {
        foreach (var ending in VerbEndings)
        {
            var s = word.Length - ending.Length - 1;
            if (s <= ShortestBase || word[s] != 's' || !word.EndsWith(ending))
                continue;
            var isVerb = word[s - 1] == 'i' && word[s - 2] != 'w' && !AlwaysS.Contains(word[..(s - 1)]) || word[(s - 3)..s] is "aly";
            if (isVerb)
                word[s] = 'z';
            return;
        }
    }

    private static int FoldOur(Span<char> word)
    {
        if (word.IndexOf("our") < ShortestBase - 1)
            return word.Length;
        foreach (var stem in WithOur)
        {
            var start = word.IndexOf(stem);
            if (start < 0)
                continue;
            var after = start + stem.Length;
            word[(after - 1)..].CopyTo(word[(after - 2)..]);
            return word.Length - 1;
        }
        return word.Length;
    }
}
