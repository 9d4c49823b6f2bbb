using System.Security.Cryptography;
using RagPrep.Documents;

namespace RagPrep.Index.Catalog;

/// <summary>Names a text's vector: the first 16 bytes of SHA-256 over the model's checksum and the text.</summary>
internal readonly record struct EmbeddingKey(UInt128 Value)
{
    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[16];
            System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
            return bytes;
        }
    }

    public static EmbeddingKey Of(string model, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        TextHash.Write(model, text, hash);
        return new EmbeddingKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
