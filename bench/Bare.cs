using System.Globalization;

namespace Reknit.Bench;

/// <summary>The baseline of the pages: an answer of as many bytes from the same server, before anything of the program.</summary>
internal sealed class Bare : IStartupFilter
{
    private const string Path = "/bare";
    private static readonly byte[] Bytes = [.. Enumerable.Repeat((byte)'r', 4 * 1024 * 1024)];

    public static string Of(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{Path}/{bytes}");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Map(Path, bare => bare.Run(Answer));
            next(app);
        };

    private static Task Answer(HttpContext context)
    {
        var length = int.Parse(context.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.Body.WriteAsync(Bytes, 0, length);
    }
}
