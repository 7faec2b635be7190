using Bases.Infrastructure.Register;
using Bases.Register.Views;
using Bases.Server.Access;

namespace Bases.Server.Features.Registers;

/// <summary>The views that a person is offered over a list: his own, and those that others share.</summary>
public sealed class SavedViews(Viewer viewer, RegisterMemory register)
{
    public const string Inbox = "inbox";
    public const string Cases = "cases";

    public IReadOnlyList<SavedView> Of(string list) =>
        [
            .. register
                .Current.All<SavedView>()
                .Where(view => !view.Removed && view.List == list && (view.Shared || view.Owner == viewer.UserName))
                .OrderBy(view => view.Name, StringComparer.Ordinal),
        ];

    /// <summary>Whether the person sees a list outside the register.</summary>
    public bool Sees(string list) =>
        list switch
        {
            Inbox => viewer.SignedIn,
            Cases => viewer.IsDepartment || viewer.IsAny(Roles.Operator, Roles.Admin),
            _ => false,
        };

    /// <summary>Where a list is; a view is the list with its filter, so that its address can be sent to others.</summary>
    public static string AddressOf(string list) => list is Inbox or Cases ? "/" + list : "/register/" + list;
}
