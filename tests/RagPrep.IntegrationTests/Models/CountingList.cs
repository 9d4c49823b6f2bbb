using System.Collections;

namespace RagPrep.IntegrationTests.Models;

/// <summary>As many equal short texts as asked for, telling when one is read by its index: when a model takes it up.</summary>
internal sealed class CountingList(int count, Action<int> read) : IReadOnlyList<string>
{
    public int Count => count;

    public string this[int index]
    {
        get
        {
            read(index);
            return "a text";
        }
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Repeat("a text", count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
