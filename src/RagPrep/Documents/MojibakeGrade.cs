namespace RagPrep.Documents;

/// <summary>How sure it is that characters are UTF-8 read with another code page.</summary>
internal enum MojibakeGrade
{
    /// <summary>They are not, or nothing says so.</summary>
    None,

    /// <summary>They may be: true where other places of the text prove it.</summary>
    Possible,

    /// <summary>No right text has them.</summary>
    Proof,
}
