using RagPrep.Answering;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

internal static class Hits
{
    public static Hit Of(Chunk chunk, int ordinal = 0, double score = 0.5) =>
        new(1, score, ordinal, chunk, 0, new Dictionary<string, StageScore>());

    public static Hit Of(params (BlockKind Kind, string Text)[] units) =>
        Of(Chunks.Of("00000000000000aa", "stats/a.md", units, "\n"));

    public static Evidence Evidence(Hit hit, int unit, double score) => new(hit, unit, 0.5, 0.5, 0.5, score);
}
