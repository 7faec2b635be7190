using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.ProcessApi;

/// <summary><c>POST /v2/deployments</c>: files in the parts named <c>resources</c>; all of them or none.</summary>
internal static class Deployments
{
    private const int MostFiles = 200;

    public static void MapDeploymentsApi(this RouteGroupBuilder api) =>
        api.MapPost(
                "/deployments",
                async Task<IResult> (
                    HttpRequest request,
                    Viewer viewer,
                    Words words,
                    ProcessRuntime runtime,
                    CancellationToken cancellation
                ) =>
                {
                    if (!viewer.IsAny(Roles.Designer, Roles.Operator))
                    {
                        return ApiAnswers.Forbidden;
                    }

                    if (!request.HasFormContentType)
                    {
                        return ApiAnswers.Problem(
                            StatusCodes.Status415UnsupportedMediaType,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Expected multipart/form-data with parts named resources."
                        );
                    }

                    var parts = (await request.ReadFormAsync(cancellation)).Files;
                    if (parts.Count is 0 or > MostFiles)
                    {
                        return ApiAnswers.Problem(
                            StatusCodes.Status400BadRequest,
                            "INVALID_ARGUMENT",
                            $"Expected 1 to {MostFiles} resources, but found {parts.Count}."
                        );
                    }

                    var files = new List<DeployFile>();
                    foreach (var part in parts)
                    {
                        using var content = new MemoryStream();
                        await part.CopyToAsync(content, cancellation);
                        files.Add(new DeployFile(part.FileName.Replace('\\', '/').TrimStart('/'), content.ToArray()));
                    }

                    var report = await runtime.DeployAsync(files, viewer.UserName, cancellation);
                    return report.Accepted
                        ? TypedResults.Ok(Answer(report))
                        : TypedResults.Problem(
                            string.Join(
                                '\n',
                                report.Problems.Select(problem =>
                                    $"{problem.File}:{problem.Line} {problem.ElementId} {problem.Rule}: {words[problem.MessageZh, problem.Message]}"
                                )
                            ),
                            statusCode: StatusCodes.Status400BadRequest,
                            title: "INVALID_ARGUMENT",
                            extensions: new Dictionary<string, object?> { ["problems"] = report.Problems }
                        );
                }
            )
            .WithTags("Deployment")
            .Accepts<IFormFileCollection>("multipart/form-data");

    private static object Answer(DeploymentReport report) =>
        new
        {
            deploymentKey = report.DeploymentKey,
            tenantId = ApiAnswers.Tenant,
            deployments = (object[])
                [
                    .. report.Processes.Select(process => new
                    {
                        processDefinition = new
                        {
                            processDefinitionId = process.Id,
                            processDefinitionVersion = process.Version,
                            processDefinitionKey = process.Key,
                            resourceName = process.ResourceName,
                            tenantId = ApiAnswers.Tenant,
                        },
                    }),
                    .. report.Decisions.Select(decision => new
                    {
                        decisionDefinition = new
                        {
                            decisionDefinitionId = decision.Id,
                            name = decision.Name,
                            version = decision.Version,
                            decisionDefinitionKey = decision.Key,
                            decisionRequirementsId = decision.GroupId,
                            tenantId = ApiAnswers.Tenant,
                        },
                    }),
                    .. report.Forms.Select(form => new
                    {
                        form = new
                        {
                            formId = form.Id,
                            version = form.Version,
                            formKey = form.Key,
                            resourceName = form.ResourceName,
                            tenantId = ApiAnswers.Tenant,
                        },
                    }),
                    .. report.Others.Select(other => new
                    {
                        resource = new
                        {
                            resourceId = other.Id,
                            version = other.Version,
                            resourceKey = other.Key,
                            resourceName = other.ResourceName,
                            tenantId = ApiAnswers.Tenant,
                        },
                    }),
                ],
        };
}
