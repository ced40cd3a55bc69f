package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Input devices; those of the PS/2 controller are there anyway. */
final class InputArgs {
    private InputArgs() {}

    static void add(InputDef input, DevicesPlan plan, List<QemuOption> options) {
        switch (input.bus()) {
            case PS2 -> {}
            case USB ->
                options.add(QemuOption.of(
                        "-device",
                        OptionJson.with("driver", "usb-" + name(input))
                                .and("id", input.placement().alias())
                                .at(input.placement(), plan)));
            case VIRTIO ->
                options.add(QemuOption.of(
                        "-device",
                        VirtioArgs.device("virtio-" + name(input), input.revision(), input.driver())
                                .and("id", input.placement().alias())
                                .and("evdev", input.device())
                                .at(input.placement(), plan)));
            case NONE ->
                options.add(QemuOption.of(
                        "-object",
                        OptionJson.with("qom-type", "input-linux")
                                .and("id", input.placement().alias())
                                .and("evdev", input.device())
                                .and("repeat", input.grab().repeat())
                                .and("grab_all", input.grab().all() ? true : null)
                                .and("grab-toggle", input.grab().toggle())));
        }
    }

    private static String name(InputDef input) {
        return switch (input.type()) {
            case MOUSE -> "mouse";
            case TABLET -> "tablet";
            case KEYBOARD -> input.bus() == InputDef.Bus.USB ? "kbd" : "keyboard";
            case PASSTHROUGH, EVDEV -> "input-host";
        };
    }
}
