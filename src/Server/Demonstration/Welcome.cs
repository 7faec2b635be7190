using Bases.Infrastructure;
using Bases.Infrastructure.Register;
using Bases.Server.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bases.Server.Demonstration;

/// <summary>Tells whoever started the server where it is, and in demonstration mode as whom one may sign in.</summary>
internal sealed class Welcome(IServiceProvider services)
{
    /// <summary>Of a role with more accounts than this, the first and the last are told.</summary>
    private const int Listed = 3;

    public void Print()
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine();
        Console.WriteLine($"国际科技合作基地管理平台 Bases.Process: {string.Join(" ", addresses)}");
        if (services.GetRequiredService<BasesOptions>().Demonstration)
        {
            Console.WriteLine($"演示账号 demonstration accounts (密码 password {DemonstrationPeople.Password}):");
            foreach (var line in Accounts())
            {
                Console.WriteLine("  " + line);
            }

            Console.WriteLine(
                "演示数据中有几个基地已符合第二十八条的终止情形：时钟走过次日 06:00，每日核查即为其提出终止建议，由人核查决定。"
            );
            Console.WriteLine(
                "Some imported bases already meet a ground of article 28: once the clock passes 06:00 the daily check proposes to end them, for people to decide."
            );
        }

        Console.WriteLine("Ctrl-C 停止 stops it.");
        Console.WriteLine();
    }

    private IEnumerable<string> Accounts()
    {
        var people = DemonstrationPeople.All(services.GetRequiredService<RegisterMemory>().Current).ToList();
        foreach (var role in Roles.All)
        {
            var names = people.Where(person => person.Roles.Contains(role)).Select(person => person.Name).ToList();
            if (names.Count > 0)
            {
                var (chinese, english) = Roles.Name(role);
                yield return $"{chinese} {english}: {(names.Count <= Listed ? string.Join(", ", names) : $"{names[0]} … {names[^1]}")}";
            }
        }
    }
}
