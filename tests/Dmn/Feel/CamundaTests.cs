namespace Bases.Dmn.Tests.Feel;

/// <summary>Functions that Camunda's FEEL adds to the standard, as its documentation describes them.</summary>
public class CamundaTests
{
    [Theory]
    [InlineData("duplicate values([3, 1, 1, 3, 3])", "[3, 1]")]
    [InlineData("context put({x: 1}, [\"y\", \"z\"], 2)", "{x: 1, y: {z: 2}}")]
    [InlineData("context put({x: 1, y: 0}, [\"y\", \"z\"], 2)", "null")]
    [InlineData("context put({x: 1}, [], 2)", "null")]
    [InlineData("get value({x: 1, y: {z: 0}}, [\"y\", \"z\"])", "0")]
    [InlineData("get value({a: {b: 3}}, [\"b\"])", "null")]
    [InlineData("context merge([{x: 1, y: 0}, {y: 2}])", "{x: 1, y: 2}")]
    [InlineData("number(\"1,500\", \",\")", "1500")]
    [InlineData("number(\"1 500.5\", \" \", \".\")", "1500.5")]
    [InlineData("date and time(\"2018-04-29T09:30:00+02:00[Europe/Berlin]\")", "2018-04-29T09:30:00@Europe/Berlin")]
    [InlineData("date and time(\"2018-04-29T09:30:00+02:00[Nowhere]\")", "null")]
    [InlineData(
        "date and time(@\"2020-07-31T14:27:30@Europe/Berlin\", \"America/Los_Angeles\")",
        "2020-07-31T05:27:30@America/Los_Angeles"
    )]
    [InlineData("is defined(x.y)", "false")]
    [InlineData("is defined(null)", "false")]
    [InlineData("is defined(1)", "true")]
    [InlineData("get or else(null, \"default\")", "default")]
    [InlineData("assert(4, 4 >= 0)", "4")]
    [InlineData("assert(x, x != null, \"missing\")", "null")]
    [InlineData("from json(\"{\\\"a\\\": [1, null]}\")", "{a: [1, null]}")]
    [InlineData("from json(\"{\")", "null")]
    [InlineData("to json({a: 1, b: @\"2023-06-14\"})", "{\"a\":1,\"b\":\"2023-06-14\"}")]
    [InlineData("string join([\"a\", null, \"c\"])", "ac")]
    [InlineData("string join([\"a\", \"b\", \"c\"], \", \", \"[\", \"]\")", "[a, b, c]")]
    [InlineData("partition([1, 2, 3, 4, 5], 2)", "[[1, 2], [3, 4], [5]]")]
    [InlineData("extract(\"references are 1234, 1256, 1378\", \"12[0-9]*\")", "[\"1234\", \"1256\"]")]
    [InlineData("trim(\"hello   world \")", "hello   world")]
    [InlineData("is blank(\" \")", "true")]
    [InlineData("to base64(\"FEEL\")", "RkVFTA==")]
    [InlineData("is empty([])", "true")]
    [InlineData("last day of month(@\"2024-02-10\")", "2024-02-29")]
    [InlineData("fromAi(value: 1, type: \"number\")", "1")]
    public void ShouldDoAsDocumented(string expression, string result) => Evaluation.TextOf(expression).ShouldBe(result);
}
