using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Store.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store;

/// <summary>The whole schema. Identity works through it; the runtime's tables are written by the writer alone.</summary>
public sealed class BasesDbContext(DbContextOptions<BasesDbContext> options) : IdentityDbContext<User, IdentityRole, string>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        RuntimeTables.Define(builder);
        DeploymentTables.Define(builder);
        OfficeTables.Define(builder);
    }
}
