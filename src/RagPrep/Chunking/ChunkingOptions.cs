using System.ComponentModel.DataAnnotations;

namespace RagPrep.Chunking;

/// <summary>Section <c>Chunking</c>: how documents are cut.</summary>
public sealed class ChunkingOptions
{
    /// <summary>Tokens that a chunk's own text aims at. Default 200.</summary>
    [Range(32, 480)]
    public int TargetTokens { get; set; } = 200;

    /// <summary>Tokens of the last chunk that the next one of the same section repeats at its start, in whole sentences. Default 0.</summary>
    [Range(0, 100)]
    public int OverlapTokens { get; set; }

    /// <summary>Whether neighbouring sections under one heading share a chunk while they fit the target; never across a top heading. Default false.</summary>
    public bool MergeSections { get; set; }

    /// <summary>Tokens that the embedded text of a chunk may have, heading path and special tokens included. Default 256, the window that the model was trained with; never above the one that its config.json states.</summary>
    [Range(64, 512)]
    public int MaxTokens { get; set; } = 256;

    /// <summary>Characters that a unit may have where the text has a place to cut. Default 220.</summary>
    [Range(60, 600)]
    public int UnitCharacters { get; set; } = 220;

    /// <summary>Whether a chunk is embedded with its title and headings before its text. Default true.</summary>
    public bool HeadingContext { get; set; } = true;

    /// <summary>Whether what repeats within a file or between files is searched once, and boilerplate not at all. Default true.</summary>
    public bool NearDuplicates { get; set; } = true;

    /// <summary>All of it in one line: chunks made under another one are made anew.</summary>
    internal string Fingerprint => $"{TargetTokens} {MaxTokens} {UnitCharacters} {OverlapTokens}{(MergeSections ? " merged" : "")}{(HeadingContext ? "" : " plain")}{(NearDuplicates ? "" : " repeats")}";
}
