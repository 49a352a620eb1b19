using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Reknit.Web.Commands;

/// <summary>The settings as given: appsettings.json, over it the environment, over it the command line.</summary>
internal static class GivenSettings
{
    private const string FileName = "appsettings.json";

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the database and the stored files.",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string?> Keys = new("--key-file")
    {
        Description = "The key file.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Keys);
    }

    /// <summary>The folder of the command line, where one was given.</summary>
    public static string? DataFolder(ParseResult asked) => asked.GetValue(Data);

    public static Settings Read(ParseResult asked)
    {
        var settings = new Settings();
        try
        {
            Configuration()
                .GetSection(Settings.Section)
                .Bind(settings, binding => binding.ErrorOnUnknownConfiguration = true);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new MendableException($"A setting cannot be read. {e.Message} {e.InnerException?.Message}".TrimEnd());
        }

        settings.DataFolder = asked.GetValue(Data) ?? settings.DataFolder;
        settings.KeyFile = asked.GetValue(Keys) ?? settings.KeyFile;
        RequireAddress(nameof(Settings.PublicUrl), settings.PublicUrl);
        RequireAddress(nameof(Settings.Listen), settings.Listen);
        RequireRanges(settings);
        if (new Uri(settings.PublicUrl) is { Scheme: "http", IsLoopback: false })
        {
            throw new MendableException(
                $"PublicUrl is {settings.PublicUrl}: names and cookies would go over the network in clear. Use https."
            );
        }

        return settings;
    }

    public static void RequireRanges(Settings settings)
    {
        foreach (var setting in typeof(Settings).GetProperties())
        {
            var value = setting.GetValue(settings);
            if (setting.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value))
            {
                throw new MendableException(
                    $"{setting.Name} is {value}. It must be from {range.Minimum} to {range.Maximum}."
                );
            }
        }
    }

    public static void RequireAddress(string name, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new MendableException(
                $"{name} is '{value}', which is no web address. It should look like https://reknit.example.org."
            );
        }
    }

    private static IConfigurationRoot Configuration() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true)
            .AddJsonFile(Path.GetFullPath(FileName), optional: true)
            .AddEnvironmentVariables()
            .Build();
}
