namespace RagPrep.Index.Lexical;

/// <summary>Word_Break classes of Unicode annex 29, with the scripts that Lucene's tokenizer sets apart; the value indexes the grammar's table.</summary>
internal enum WordClass : byte
{
    Other,
    Letter,
    Hebrew,
    Number,
    Katakana,

    /// <summary>ExtendNumLet: the underscore and its like, which join words and numbers.</summary>
    Connector,

    /// <summary>Between letters only, such as a colon.</summary>
    MidLetter,

    /// <summary>Between digits only, such as a comma.</summary>
    MidNumber,

    /// <summary>MidNumLet: between letters or between digits, such as a full stop.</summary>
    MidBoth,
    SingleQuote,
    DoubleQuote,

    /// <summary>Extend, Format and ZWJ: belongs to what stands before it.</summary>
    Extend,
    Han,
    Hiragana,

    /// <summary>Scripts without spaces (Thai, Lao, Khmer, Myanmar and their kin): a run is one token.</summary>
    Complex,

    /// <summary>A combining mark of those scripts: extends anything, and can begin a run.</summary>
    ComplexExtend,

    /// <summary>Half of a flag.</summary>
    RegionalIndicator,
}
