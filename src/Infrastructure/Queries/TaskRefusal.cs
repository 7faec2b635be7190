namespace Bases.Infrastructure.Queries;

/// <summary>
/// The BPMN error with which an activity refused what a person had entered (10.5.5 error events), as the task that the
/// procedure opened for it tells it.
/// </summary>
/// <param name="Code">The error's code, e.g. <c>DECISION_INCOMPLETE</c>.</param>
/// <param name="Message">The activity's reason, in the words of its people.</param>
public sealed record TaskRefusal(string Code, string Message)
{
    private const string CodeHeader = "refusal.code";
    private const string MessageHeader = "refusal.message";

    /// <summary>The task's headers, with the refusal beside what the diagram says.</summary>
    internal IReadOnlyDictionary<string, string> AddTo(IReadOnlyDictionary<string, string> headers) =>
        new Dictionary<string, string>(headers) { [CodeHeader] = Code, [MessageHeader] = Message };

    internal static TaskRefusal? In(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue(CodeHeader, out var code) ? new TaskRefusal(code, headers.GetValueOrDefault(MessageHeader, "")) : null;
}
