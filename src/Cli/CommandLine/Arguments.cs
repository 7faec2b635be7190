namespace Bases.Cli.CommandLine;

/// <summary>The words of a command line, sorted into operands and options by a <see cref="Signature"/>.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, List<string>> options;

    private Arguments(IReadOnlyList<string> operands, Dictionary<string, List<string>> options)
    {
        Operands = operands;
        this.options = options;
    }

    public IReadOnlyList<string> Operands { get; }

    public bool Json => Has(Option.Json.Name);

    public bool Has(string option) => options.ContainsKey(option);

    public string? Value(string option) => options.TryGetValue(option, out var values) ? values[^1] : null;

    public IReadOnlyList<string> Values(string option) => options.TryGetValue(option, out var values) ? values : [];

    /// <exception cref="CouldNotRunException">An unknown option, a missing value, or too few or too many operands.</exception>
    internal static Arguments Parse(Signature signature, IEnumerable<string> words)
    {
        var operands = new List<string>();
        var options = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var onlyOperands = false;
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            if (onlyOperands || word.Current is "-" || !LooksLikeOption(word.Current))
            {
                operands.Add(word.Current);
            }
            else if (word.Current == "--")
            {
                onlyOperands = true;
            }
            else
            {
                ReadOption(signature, word, options);
            }
        }

        if (!options.ContainsKey(Option.Help.Name))
        {
            CountOperands(signature, operands);
        }

        return new Arguments(operands, options);
    }

    // An expression such as "-1 + 2" or "-(a)" is an operand of `feel`; an option is "--", or begins like "-h" or "--json".
    private static bool LooksLikeOption(string word) =>
        word == "--" || (word.StartsWith('-') && word.Split('=')[0].TrimStart('-') is [>= 'a' and <= 'z', ..] name && name.All(IsOfName));

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static void ReadOption(Signature signature, IEnumerator<string> word, Dictionary<string, List<string>> options)
    {
        var parts = word.Current.Split('=', 2);
        var name = parts[0] == "-h" ? Option.Help.Name : parts[0];
        var option =
            signature.Options.Append(Option.Help).FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new CouldNotRunException($"Unknown option {parts[0]}.");
        string value;
        if (option.ValueName is null)
        {
            value = parts.Length == 1 ? "true" : throw new CouldNotRunException($"{name} takes no value.");
        }
        else if (parts.Length == 2)
        {
            value = parts[1];
        }
        else
        {
            value = word.MoveNext() ? word.Current : throw new CouldNotRunException($"{name} needs {option.ValueName}.");
        }

        if (!options.TryGetValue(name, out var values))
        {
            options[name] = values = [];
        }
        else if (!option.Repeatable && option.ValueName is not null)
        {
            throw new CouldNotRunException($"{name} is given twice.");
        }

        values.Add(value);
    }

    private static void CountOperands(Signature signature, List<string> operands)
    {
        if (operands.Count < signature.MinimumOperands)
        {
            throw new CouldNotRunException($"Missing: {signature.Operands}.");
        }

        if (operands.Count > signature.MaximumOperands)
        {
            throw new CouldNotRunException($"Too many arguments: {operands[signature.MaximumOperands]}.");
        }
    }
}
