using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>Finds the list in a JSON value: itself, the only list in an object, the object as one record or as a glossary.</summary>
internal static class JsonList
{
    /// <summary>The list's items, and a title where the object around it states one.</summary>
    /// <exception cref="DocumentException">There is no list.</exception>
    public static (IEnumerable<JsonElement> Items, string? Title) Find(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return (root.EnumerateArray(), null);
        if (root.ValueKind != JsonValueKind.Object)
            throw new DocumentException($"The JSON is {JsonText.NameOf(root)}; a list of questions with answers, or of rows, is read.");

        var members = root.EnumerateObject().ToList();
        if (ColumnRoles.Of([.. members.Select(member => member.Name)]) is not null)
            return ([root], null);
        var lists = members.Where(member => member.Value.ValueKind == JsonValueKind.Array).ToList();
        if (lists.Count == 1)
            return (lists[0].Value.EnumerateArray(), TitleIn(members));
        throw new DocumentException(
            "The JSON is an object without one list in it; a list of questions with answers is read, such as [{\"question\": \"...\", \"answer\": \"...\"}].");
    }

    private static string? TitleIn(List<JsonProperty> members) =>
        members.Where(member => member.Name is "title" or "name" && member.Value.ValueKind == JsonValueKind.String)
            .Select(member => TextRepair.Repair(member.Value.GetString()!)).FirstOrDefault();
}
