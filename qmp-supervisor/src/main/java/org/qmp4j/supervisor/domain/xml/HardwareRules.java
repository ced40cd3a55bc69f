package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource.SpiceChannel;
import org.qmp4j.supervisor.domain.ChardevSource.SpicePort;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.TpmBackend.Emulator;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What devices need of each other, and of themselves. */
final class HardwareRules {
    private HardwareRules() {}

    static void check(List<Read> devices) {
        boolean spice = devices.stream().anyMatch(read -> read.def() instanceof SpiceGraphics);
        DeviceRules.each(devices, CharacterDeviceDef.class, (element, device) -> {
            boolean asks = device.chardev().source() instanceof SpiceChannel
                    || device.chardev().source() instanceof SpicePort;
            if (asks && !spice) {
                throw element.unsupported("it is a channel of SPICE, and there is no <graphics type='spice'>");
            }
        });
        if (devices.stream().filter(read -> read.def() instanceof SmartcardDef).count() > 1) {
            DeviceRules.each(devices, SmartcardDef.class, (element, card) -> {
                throw element.unsupported("QEMU has one smart card");
            });
        }
        DeviceRules.each(devices, AudioDef.class, HardwareRules::audio);
        DeviceRules.each(devices, TpmDef.class, HardwareRules::tpm);
    }

    private static void audio(XmlElement element, AudioDef audio) {
        stream(element, "input", audio.input());
        stream(element, "output", audio.output());
    }

    private static void stream(
            XmlElement audio, String name, AudioDef.@org.jspecify.annotations.Nullable Stream stream) {
        if (stream == null) {
            return;
        }
        boolean fixed = Boolean.TRUE.equals(stream.fixedSettings());
        if (fixed && !Boolean.TRUE.equals(stream.mixingEngine())) {
            throw audio.requiredChild(name).unsupported("fixedSettings='yes' needs mixingEngine='yes'");
        }
    }

    /** What is kept of an emulator is for whoever starts it, but has to make sense. */
    private static void tpm(XmlElement element, TpmDef tpm) {
        boolean banks = tpm.backend() instanceof Emulator emulator
                && emulator.details().stream().anyMatch(detail -> detail.name().equals("active_pcr_banks"));
        boolean old = tpm.backend() instanceof Emulator emulator
                && (emulator.version() == null
                        ? tpm.model() == TpmDef.Model.TIS
                        : emulator.version().equals("1.2"));
        if (banks && old) {
            throw element.requiredChild("backend")
                    .requiredChild("active_pcr_banks")
                    .invalid("a TPM of version 1.2 has no banks: say version='2.0'");
        }
    }
}
