using Bases.Server.Access;

namespace Bases.Server.Features.Tasks;

/// <summary>
/// A way to deal with a task other than completing it: 放回, and the other verbs of Chinese office work as they come. The
/// task page offers those that fit in one menu; each is a form post of its own. Registered in the services.
/// </summary>
/// <param name="Address">Where it is posted to, below the task's address, e.g. <c>release</c>.</param>
/// <param name="IsFor">Asked by the page; the handler behind the address asks again.</param>
public sealed record TaskVerb(
    string Address,
    string Icon,
    (string Chinese, string English) Name,
    (string Chinese, string English) Effect,
    Func<Viewer, TaskModel, bool> IsFor
);
