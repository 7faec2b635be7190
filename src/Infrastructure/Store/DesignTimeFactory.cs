using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bases.Infrastructure.Store;

/// <summary>For <c>dotnet ef migrations add</c>, which needs a provider and no database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<BasesDbContext>
{
    public BasesDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<BasesDbContext>().UseSqlite("Data Source=:memory:").Options);
}
