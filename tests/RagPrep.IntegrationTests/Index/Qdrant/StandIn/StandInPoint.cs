using System.Numerics.Tensors;
using System.Text.Json;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>A point as the stand-in keeps it; vectors have length 1, as Qdrant keeps those that are compared by their cosine.</summary>
internal sealed record StandInPoint(ulong Id, Dictionary<string, float[][]> Vectors, Dictionary<uint, float> Sparse, JsonElement Payload)
{
    public static StandInPoint Of(JsonElement point)
    {
        var (vectors, sparse) = (new Dictionary<string, float[][]>(), new Dictionary<uint, float>());
        foreach (var vector in point.GetProperty("vector").EnumerateObject())
        {
            if (vector.Value.ValueKind == JsonValueKind.Object)
                sparse = SparseOf(vector.Value);
            else
                vectors[vector.Name] = DenseOf(vector.Value);
        }
        return new StandInPoint(point.GetProperty("id").GetUInt64(), vectors, sparse, point.GetProperty("payload").Clone());
    }

    public static Dictionary<uint, float> SparseOf(JsonElement vector) => vector.GetProperty("indices").EnumerateArray().Select(index => index.GetUInt32())
        .Zip(vector.GetProperty("values").EnumerateArray().Select(value => value.GetSingle())).ToDictionary(pair => pair.First, pair => pair.Second);

    public static float[][] DenseOf(JsonElement vector) => vector[0].ValueKind == JsonValueKind.Array
        ? [.. vector.EnumerateArray().Select(Normalised)]
        : [Normalised(vector)];

    private static float[] Normalised(JsonElement values)
    {
        float[] vector = [.. values.EnumerateArray().Select(value => value.GetSingle())];
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > float.Epsilon)
            TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}
