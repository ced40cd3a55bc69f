package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.RedirfilterDef;
import org.qmp4j.supervisor.domain.RedirfilterDef.Rule;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** USB devices that are brought from elsewhere. */
final class RedirdevArgs {
    private RedirdevArgs() {}

    static void add(RedirdevDef redir, DevicesPlan plan, List<QemuOption> options) {
        String chardev = ChardevArgs.add(redir, plan, options);
        String filter = plan.devices().of(RedirfilterDef.class).stream()
                .findFirst()
                .map(RedirdevArgs::filter)
                .orElse(null);
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "usb-redir")
                        .and("chardev", chardev)
                        .and("id", redir.placement().alias())
                        .and("filter", filter)
                        .and("bootindex", redir.bootOrder())
                        .at(redir.placement(), plan)));
    }

    private static String filter(RedirfilterDef filter) {
        return filter.rules().stream().map(RedirdevArgs::rule).collect(Collectors.joining("|"));
    }

    private static String rule(Rule rule) {
        return String.join(
                ":",
                hex(rule.usbClass(), 2),
                hex(rule.vendor(), 4),
                hex(rule.product(), 4),
                hex(rule.version(), 4),
                rule.allow() ? "1" : "0");
    }

    private static String hex(@Nullable Integer value, int digits) {
        return value == null ? "-1" : String.format(Locale.ROOT, "0x%0" + digits + "X", value);
    }
}
