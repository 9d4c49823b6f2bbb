using System.Text;
using RagPrep.Documents;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Documents;

/// <summary>What the tests of all readers share: reading a string, and showing a document as lines.</summary>
public abstract class ReaderTestBase
{
    protected static Document Read(string file, string content) =>
        DocumentReaders.For(file)!.Read(file, Encoding.UTF8.GetBytes(content));

    /// <summary>Reads a file of tests/data, made by a real program.</summary>
    protected static Document ReadSample(string file) => DocumentReaders.For(file)!.Read(file, File.ReadAllBytes(SamplePath(file)));

    protected static string SamplePath(string file) => Path.Combine(RepositoryPaths.Data, file);

    /// <summary>Each block as 'path | kind | text'.</summary>
    protected static IEnumerable<string> Outline(Document document)
    {
        var end = 0;
        foreach (var section in document.Sections)
        {
            Assert.NotEmpty(section.Blocks);
            Assert.True(section.Characters.From >= end, "Sections overlap.");
            foreach (var block in section.Blocks)
            {
                Assert.InRange(block.Characters.From, end, block.Characters.To - 1);
                end = block.Characters.To;
                yield return $"{string.Join('/', section.HeadingPath)} | {block.Kind} | {block.Characters.In(document.Text)}";
            }

            Assert.InRange(end, 0, section.Characters.To);
        }
    }
}
