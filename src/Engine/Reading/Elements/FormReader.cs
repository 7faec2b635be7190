using System.Xml.Linq;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads <c>zeebe:formDefinition</c>.</summary>
internal static class FormReader
{
    public static FormDefinition? Form(ReadingContext context, XElement element)
    {
        if (element.Extension("formDefinition") is not { } form)
        {
            return null;
        }

        var id = context.Expressions.Literal(form.Text("formId"), form, element, "formId");
        var other = form.Text("externalReference") ?? form.Text("formKey");
        var reference = context.Expressions.Literal(other, form, element, "externalReference");
        return id is null && reference is null ? null : new FormDefinition(id, reference, ExtensionReader.Binding(context, form, element));
    }
}
