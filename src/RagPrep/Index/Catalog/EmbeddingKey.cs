using System.Security.Cryptography;
using System.Text;

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
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{text}"), hash);
        return new EmbeddingKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
