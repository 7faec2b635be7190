using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store.Schema;

/// <summary>Procedures as they were deployed: files, and what is defined in them.</summary>
internal static class DeploymentTables
{
    public static void Define(ModelBuilder model)
    {
        Table.Of(model, "deployments").Number("key", "deployed_at").OptionalText("deployed_by").Key("key");

        Table
            .Of(model, "resources")
            .Number("key", "deployment_key", "version")
            .Text("name", "hash")
            .Bytes("content")
            .Key("key")
            .Unique("name", "version")
            .Index("deployment_key");

        // kind: process, decision, form or file. A decision has its DMN file's definitions as its group.
        Table
            .Of(model, "definitions")
            .Number("key", "kind", "version", "resource_key", "deployment_key")
            .Text("id", "name", "fingerprint")
            .OptionalText("version_tag", "group_id")
            .Key("key")
            .Unique("kind", "id", "version")
            .Index("deployment_key");
    }
}
