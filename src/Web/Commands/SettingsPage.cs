using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Reknit.Web.Commands;

/// <summary>docs/settings.md, from the settings and their descriptions.</summary>
internal static class SettingsPage
{
    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Settings

            This page is generated: run `./dev docs` after a change.

            Settings stand in `appsettings.json`, beside the program or in the folder it is started in, under `Reknit`.
            The environment goes over the file, with two underscores after `Reknit`: `Reknit__PublicUrl`.
            The options `--data` and `--key-file` go over both.

            | setting | default | meaning |
            |---|---|---|

            """
        );
        var defaults = new Settings();
        foreach (var setting in typeof(Settings).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = Convert.ToString(setting.GetValue(defaults), CultureInfo.InvariantCulture);
            var meaning = setting.GetCustomAttribute<DescriptionAttribute>()?.Description;
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{setting.Name}` | {(value is { Length: > 0 } ? $"`{value}`" : "")} | {meaning} |\n"
            );
        }

        return page.ToString();
    }
}
