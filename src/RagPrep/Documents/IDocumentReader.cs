namespace RagPrep.Documents;

/// <summary>Reads one format into a <see cref="Document"/>.</summary>
public interface IDocumentReader
{
    /// <summary>File name extensions that this reader takes, lower-case, with the dot.</summary>
    IReadOnlyCollection<string> Extensions { get; }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="file">Path below the corpus folder, with '/'.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancellationToken">Ends the reading; heeded where it takes long.</param>
    /// <exception cref="DocumentException">The content is not what the format promises; the message says what is wrong.</exception>
    Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);
}
