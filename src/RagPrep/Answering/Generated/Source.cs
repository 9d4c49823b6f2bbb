using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>What supports a sentence: characters of a passage that was found.</summary>
/// <param name="Hit">The passage.</param>
/// <param name="Characters">Where in its document.</param>
internal sealed record Source(Hit Hit, TextSpan Characters)
{
    public bool Equals(Source? other) => other is not null && Hit.Ordinal == other.Hit.Ordinal && Characters == other.Characters;

    public override int GetHashCode() => HashCode.Combine(Hit.Ordinal, Characters);
}
