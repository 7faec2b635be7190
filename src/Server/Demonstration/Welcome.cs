using Bases.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bases.Server.Demonstration;

/// <summary>Tells whoever started the server where it is, and in demonstration mode as whom one may sign in.</summary>
internal sealed class Welcome(IServiceProvider services)
{
    public void Print()
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var demonstration = services.GetRequiredService<BasesOptions>().Demonstration;
        Console.WriteLine();
        Console.WriteLine($"国际科技合作基地管理平台 Bases.Process: {string.Join(" ", addresses)}");
        if (demonstration)
        {
            Console.WriteLine($"演示账号 demonstration accounts (密码 password {DemonstrationPeople.Password}):");
            Console.WriteLine("  " + string.Join(" ", DemonstrationPeople.Shown));
            Console.WriteLine("  applicant-h01 … applicant-h40 · bureau-wuhan … bureau-shennongjia · e01 … e30");
        }

        Console.WriteLine("Ctrl-C 停止 stops it.");
        Console.WriteLine();
    }
}
