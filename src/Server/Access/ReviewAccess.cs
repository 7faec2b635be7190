using Bases.Infrastructure.Register;
using Bases.Register.Panels;

namespace Bases.Server.Access;

/// <summary>An expert reads an application once he has declared to have no conflict, and as long as he reviews it (article 15; C5).</summary>
public sealed class ReviewAccess(Viewer viewer, RegisterMemory register)
{
    public bool MayRead(string applicationId) =>
        viewer
            .Scoped("expert")
            .Any(expert =>
                register.Current.Find<Review>(Review.IdOf(applicationId, expert))
                    is { Declaration: ConflictDeclaration.None, Status: not ReviewStatus.Replaced }
            );
}
