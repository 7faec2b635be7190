using Bases.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store;

/// <summary>The whole schema. Identity works through it; the runtime's tables are written by the writer alone.</summary>
public sealed class BasesDbContext(DbContextOptions<BasesDbContext> options) : IdentityDbContext<User, IdentityRole, string>(options);
