using System.Text.Json;
using Bases.Activities.Cases;
using Bases.Register.Policies;

namespace Bases.Activities.Contract;

/// <summary>
/// An activity with typed input and output. The variables of the task are read into <typeparamref name="TInput"/> by
/// name (camelCase); what is required there and missing here stops the step as an incident that says which.
/// </summary>
public abstract class Activity<TInput, TOutput> : IActivity
    where TInput : class
    where TOutput : class
{
    protected Activity() => Type = ActivityDescription.TypeOf(GetType());

    public string Type { get; }

    public ActivityResult Execute(ActivityContext context)
    {
        TInput input;
        try
        {
            input = ActivityJson.Read<TInput>(context.Input);
        }
        catch (JsonException problem)
        {
            return new ActivityResult.Failed($"The input of {Type} is not complete: {problem.Message}");
        }

        try
        {
            return Run(input, context);
        }
        catch (Exception problem)
            when (problem is MissingEntryException or PolicyMissingException or UnnamedOfficerException or MissingHeaderException)
        {
            return new ActivityResult.Failed(problem.Message);
        }
    }

    protected abstract ActivityResult Run(TInput input, ActivityContext context);

    /// <summary>Done, with these variables.</summary>
    protected static ActivityResult Done(TOutput output) => new ActivityResult.Completed(ActivityJson.Write(output));

    /// <summary>A BPMN error; its code is one of the <see cref="ThrowsAttribute"/>s of the class.</summary>
    protected static ActivityResult Throw(string code, string message) => new ActivityResult.Error(code, message);

    /// <summary>The data of the procedure do not fit the register: an incident for an operator.</summary>
    protected static ActivityResult Fail(string message) => new ActivityResult.Failed(message);
}

/// <summary>The output of an activity that sets no variable.</summary>
public sealed record Nothing;
