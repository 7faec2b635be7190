using Bases.Engine.Model;

namespace Bases.Engine.Validation;

/// <summary>Checks what was read against the rules of BPMN 2.0 for executable processes.</summary>
internal static class Validator
{
    public static void Validate(BpmnDefinitions definitions, ProblemList problems)
    {
    }
}
