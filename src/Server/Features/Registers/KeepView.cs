using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Views;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Registers;

/// <summary>Keeps a filtered list under a name, and takes it away again.</summary>
public sealed class KeepView(Viewer viewer, ShowRegister lists, SavedViews views, RegisterMemory register, ProcessRuntime runtime)
{
    private const int LongestName = 60;
    private const int LongestQuery = 2000;

    public async Task<Answer<SavedView>> SaveAsync(string list, string? name, string? query, bool shared, CancellationToken cancellation)
    {
        if (lists.Find(list) is null && !views.Sees(list))
        {
            return new NotFound();
        }

        if (name?.Trim() is not { Length: > 0 and <= LongestName } given || query is { Length: > LongestQuery })
        {
            return new Invalid("请给这个视图起一个名称（不超过 60 字）。", "Please give the view a name of at most 60 characters.");
        }

        return await runtime.ChangeRegisterAsync(
            "view.save",
            (changes, _) =>
            {
                var view = new SavedView
                {
                    ViewId = $"V{changes.NextNumber("saved-view")}",
                    List = list,
                    Name = given,
                    Query = (query ?? "").TrimStart('?'),
                    Owner = viewer.UserName!,
                    Shared = shared && (viewer.IsDepartment || viewer.Is(Roles.Admin)),
                };
                changes.Put(view);
                return view;
            },
            viewer.UserName,
            cancellation
        );
    }

    public async Task<Answer<SavedView>> RemoveAsync(string id, CancellationToken cancellation)
    {
        if (register.Current.Find<SavedView>(id) is not { Removed: false } view || view.Owner != viewer.UserName)
        {
            return new NotFound();
        }

        return await runtime.ChangeRegisterAsync(
            "view.remove",
            (changes, _) =>
            {
                changes.Put(view with { Removed = true });
                return view;
            },
            viewer.UserName,
            cancellation
        );
    }
}
