using System.Globalization;
using System.Runtime.CompilerServices;

namespace RagPrep.Index.Lexical;

/// <summary>The <see cref="WordClass"/> of every code point: a table for the basic plane, worked out from the category beyond it.</summary>
internal static class WordClasses
{
    private static readonly WordClass[] BasicPlane = MakeBasicPlane();

    /// <summary>The class of the code point at <paramref name="index"/>; a surrogate without its other half is <see cref="WordClass.Other"/>.</summary>
    /// <param name="text">Text that ends where the look-ahead ends.</param>
    /// <param name="index">A place in it.</param>
    /// <param name="length">UTF-16 code units of the code point, 1 or 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        var unit = text[index];
        length = 1;
        return char.IsHighSurrogate(unit) ? OfPair(text, index, out length) : BasicPlane[unit];
    }

    /// <summary>The class of a code point.</summary>
    public static WordClass Of(int codePoint)
    {
        if (OfMark(codePoint) is not WordClass.Other and var mark)
            return mark;
        if (codePoint is >= 0x1F1E6 and <= 0x1F1FF)
            return WordClass.RegionalIndicator;
        var category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        return OfExtension(codePoint, category) is not WordClass.Other and var extension ? extension : OfBase(codePoint, category);
    }

    private static WordClass OfPair(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        if (index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return WordClass.Other;
        length = 2;
        return Of(char.ConvertToUtf32(text[index], text[index + 1]));
    }

    private static WordClass OfMark(int codePoint) => codePoint switch
    {
        '\'' => WordClass.SingleQuote,
        '"' => WordClass.DoubleQuote,
        ':' or 0xB7 or 0x2D7 or 0x387 or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => WordClass.MidLetter,
        '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordClass.MidBoth,
        ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 or 0xFE10 or 0xFE14 or 0xFE50
            or 0xFE54 or 0xFF0C or 0xFF1B => WordClass.MidNumber,
        0x202F => WordClass.Connector,
        0x66B => WordClass.Number,
        0x5F3 => WordClass.Letter,
        0xFF9E or 0xFF9F => WordClass.Extend,
        _ => WordClass.Other,
    };

    private static WordClass OfExtension(int codePoint, UnicodeCategory category) => category switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
            CodePointRanges.Contain(CodePointRanges.Complex, codePoint) ? WordClass.ComplexExtend : WordClass.Extend,
        UnicodeCategory.Format when codePoint != 0x200B => WordClass.Extend,
        _ => WordClass.Other,
    };

    private static WordClass OfBase(int codePoint, UnicodeCategory category)
    {
        if (category == UnicodeCategory.DecimalDigitNumber)
            return WordClass.Number;
        if (category == UnicodeCategory.ConnectorPunctuation)
            return WordClass.Connector;
        if (category == UnicodeCategory.OtherNotAssigned)
            return WordClass.Other;
        return OfScript(codePoint) is not WordClass.Other and var script ? script
            : IsLetter(codePoint, category) ? WordClass.Letter : WordClass.Other;
    }

    private static WordClass OfScript(int codePoint) =>
        codePoint < 0x5D0 ? WordClass.Other
        : CodePointRanges.Contain(CodePointRanges.Hebrew, codePoint) ? WordClass.Hebrew
        : CodePointRanges.Contain(CodePointRanges.Complex, codePoint) ? WordClass.Complex
        : CodePointRanges.Contain(CodePointRanges.Katakana, codePoint) ? WordClass.Katakana
        : CodePointRanges.Contain(CodePointRanges.Hiragana, codePoint) ? WordClass.Hiragana
        : CodePointRanges.Contain(CodePointRanges.Han, codePoint) ? WordClass.Han
        : WordClass.Other;

    private static bool IsLetter(int codePoint, UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        || (category == UnicodeCategory.OtherSymbol && CodePointRanges.Contain(CodePointRanges.LetterSymbols, codePoint));

    private static WordClass[] MakeBasicPlane()
    {
        var classes = new WordClass[char.MaxValue + 1];
        for (var codePoint = 0; codePoint < classes.Length; codePoint++)
            classes[codePoint] = char.IsSurrogate((char)codePoint) ? WordClass.Other : Of(codePoint);
        return classes;
    }
}
