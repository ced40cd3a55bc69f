package org.qmp4j.supervisor.commandline;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.domain.SpiceSettings;
import org.qmp4j.supervisor.domain.SpiceSettings.Channel;
import org.qmp4j.supervisor.domain.SpiceSettings.Mode;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.DisplayPorts;

/** The SPICE server. */
final class SpiceArgs {
    private SpiceArgs() {}

    static OptionText spice(SpiceGraphics spice, DevicesPlan plan) {
        DisplayPorts ports = plan.paths().ports(spice);
        SpiceSettings settings = spice.settings();
        OptionText text = where(spice, plan, ports);
        text.and(
                "agent-mouse",
                settings.mouse() == null ? null : settings.mouse().equals("client"));
        text.and("disable-ticketing", plan.paths().hasPassword(spice) ? null : true);
        text.and("x509-dir", ports.encrypted() == null ? null : plan.paths().spiceCertificates());
        if (settings.defaultMode() != null) {
            channel(new Channel("default", settings.defaultMode()), text);
        }
        settings.channels().forEach(channel -> channel(channel, text));
        return text.and("image-compression", settings.image())
                .and("jpeg-wan-compression", settings.jpeg())
                .and("zlib-glz-wan-compression", settings.zlib())
                .and("playback-compression", settings.playback())
                .and("streaming-video", settings.streaming())
                .and("disable-copy-paste", onlyWhenOff(settings.copyPaste()))
                .and("disable-agent-file-xfer", onlyWhenOff(settings.fileTransfer()))
                .and("gl", spice.gl().isOn() ? true : null)
                .and("rendernode", spice.gl().isOn() ? GraphicsArgs.renderNode(spice.gl(), plan) : null)
                .and("seamless-migration", true);
    }

    private static OptionText where(SpiceGraphics spice, DevicesPlan plan, DisplayPorts ports) {
        if (spice.listen() instanceof SocketListen) {
            return OptionText.with("unix", true).and("addr", plan.displaySocket(spice));
        }
        if (ports.plain() == null && ports.encrypted() == null) {
            // QEMU wants a port, and takes none for 0
            return OptionText.with("port", 0);
        }
        return OptionText.with("port", ports.plain())
                .and("tls-port", ports.encrypted())
                .and("addr", GraphicsArgs.address(spice.listen()));
    }

    private static void channel(Channel channel, OptionText text) {
        if (channel.mode() != Mode.ANY) {
            text.and(channel.mode() == Mode.SECURE ? "tls-channel" : "plaintext-channel", channel.name());
        }
    }

    private static @Nullable Boolean onlyWhenOff(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value) ? true : null;
    }
}
