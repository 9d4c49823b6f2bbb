using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RagPrep.Starting;

/// <summary>Whether a text can be an option's value.</summary>
internal static class OptionValue
{
    private const int ShownCharacters = 80;

    /// <summary>'Reranking:Depth is 'x'; it must be a whole number from 1 to 100.', or null when the text can be used.</summary>
    public static string? Mistake(OptionKey option, string text)
    {
        var rules = option.Property.GetCustomAttributes(inherit: true).OfType<ValidationAttribute>();
        return TryRead(option.Property.PropertyType, text, out var value) && rules.All(rule => rule.IsValid(value))
            ? null
            : $"{option.Key} is {Shown(text)}; it must be {Allowed(option)}.";
    }

    private static bool TryRead(Type type, string text, out object? value)
    {
        value = text;
        // The converter would take a number, or several names, for a name.
        if (type.IsEnum)
            return Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase);
        try
        {
            value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        // What the converters throw for a text that is no number, and for one that is too large.
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static string Allowed(OptionKey option)
    {
        var type = option.Property.PropertyType;
        if (Attribute<AllowedValuesAttribute>(option) is { } allowed)
            return Choice(allowed.Values.Select(value => value?.ToString()));
        if (type.IsEnum)
            return Choice(Enum.GetNames(type));
        // By this project's habit the message of a pattern says what is allowed.
        if (Attribute<RegularExpressionAttribute>(option)?.ErrorMessage is { } described)
            return described;

        var kind = type == typeof(string) ? "text that is not empty" : type == typeof(bool) ? "true or false" : type == typeof(int) ? "a whole number" : "a number";
        return Attribute<RangeAttribute>(option) is { } range ? FormattableString.Invariant($"{kind} from {range.Minimum} to {range.Maximum}") : kind;
    }

    private static string Choice(IEnumerable<string?> values)
    {
        var quoted = values.Select(value => $"'{value}'").ToList();
        return quoted.Count == 1 ? quoted[0] : "one of " + string.Join(", ", quoted);
    }

    private static string Shown(string text) => text.Length switch
    {
        0 => "empty",
        > ShownCharacters => $"'{text[..ShownCharacters]}…'",
        _ => $"'{text}'",
    };

    private static T? Attribute<T>(OptionKey option) where T : Attribute => option.Property.GetCustomAttributes(inherit: true).OfType<T>().FirstOrDefault();
}
