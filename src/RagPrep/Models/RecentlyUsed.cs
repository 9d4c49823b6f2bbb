using System.Diagnostics.CodeAnalysis;

namespace RagPrep.Models;

/// <summary>A bounded map that forgets what was not asked for longest. Safe for use by many threads at once.</summary>
/// <param name="capacity">Entries at most, from 1.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> latestFirst = [];
    private readonly Lock gate = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }
            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (gate)
        {
            if (nodes.Remove(key, out var old))
                latestFirst.Remove(old);
            nodes[key] = latestFirst.AddFirst((key, value));
            if (nodes.Count <= capacity)
                return;
            nodes.Remove(latestFirst.Last!.Value.Key);
            latestFirst.RemoveLast();
        }
    }
}
