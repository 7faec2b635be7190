using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Bases.Server.Layout;

/// <summary>Addresses of a list with one part of its filter changed.</summary>
public static class Addresses
{
    /// <summary>This address with a query value set, or taken away when null; a change of filter goes back to page 1.</summary>
    public static string With(this HttpRequest request, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query.Remove(name);
        if (name != "page")
        {
            query.Remove("page");
        }

        if (value is not null)
        {
            query[name] = value;
        }

        return request.Path + new QueryBuilder(query).ToString();
    }
}
