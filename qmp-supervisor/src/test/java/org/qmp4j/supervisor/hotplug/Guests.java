package org.qmp4j.supervisor.hotplug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.vm.Lab;

/** A domain that has something of all that can change, and devices for it. */
public final class Guests {
    private Guests() {}

    /** A file that can be an image. */
    public static Path image(Lab lab, String name) {
        Path image = lab.root().resolve(name);
        try {
            if (!Files.exists(image)) {
                Files.write(image, new byte[1 << 16]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    static String disk(Lab lab, String target, String more) {
        return "<disk type='file'><driver name='qemu' type='raw'/><source file='" + image(lab, target + ".img")
                + "'/><target dev='" + target + "' bus='virtio'/>" + more + "</disk>";
    }

    /** A disk with that target. */
    public static String disk(Lab lab, String target) {
        return disk(lab, target, "");
    }

    static String cdrom(Lab lab, @Nullable String medium) {
        return "<disk type='file' device='cdrom'>"
                + (medium == null ? "" : "<source file='" + image(lab, medium) + "'/>")
                + "<target dev='hdc' bus='ide'/></disk>";
    }

    /** One virtual CPU of three, a balloon, a limited disk; on a PC a CD drive. */
    public static String xml(Lab lab, String machine) {
        return """
                <domain type='qemu'>
                  <name>changing</name>
                  <memory unit='MiB'>32</memory>
                  <currentMemory unit='MiB'>24</currentMemory>
                  <vcpu current='1'>3</vcpu>
                  <os><type arch='x86_64' machine='%s'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <emulator>%s</emulator>
                    %s
                    %s
                    <controller type='virtio-serial' index='0'/>
                    <interface type='user'><model type='virtio'/></interface>
                  </devices>
                </domain>
                """.formatted(
                        machine,
                        lab.emulator(),
                        disk(lab, "vda", "<iotune><read_iops_sec>1000</read_iops_sec></iotune>"),
                        machine.equals("pc") ? cdrom(lab, "a.iso") : "");
    }
}
