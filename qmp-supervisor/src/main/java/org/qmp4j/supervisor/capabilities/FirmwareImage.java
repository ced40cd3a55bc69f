package org.qmp4j.supervisor.capabilities;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FirmwareDef.Feature;

/**
 * A firmware that is installed on a host, as its descriptor tells (QEMU's {@code docs/interop/firmware.json}).
 *
 * @param uefi whether it is UEFI; a BIOS otherwise
 * @param memory whether it is loaded as memory; into flash memory otherwise
 * @param executable path of its code
 * @param qcow2 whether that is stored as qcow2
 * @param stateless whether it keeps no variables
 * @param template path of what its variables are made of at first; null when there is none
 * @param targets machine types that it runs on, as patterns, by architecture
 * @param features what it can and needs
 */
public record FirmwareImage(
        boolean uefi,
        boolean memory,
        String executable,
        boolean qcow2,
        boolean stateless,
        @Nullable String template,
        Map<String, List<String>> targets,
        Set<String> features) {
    public FirmwareImage {
        targets = Map.copyOf(targets);
        features = Set.copyOf(features);
    }

    /** Whether it runs on a machine type. */
    public boolean runsOn(String arch, String machine) {
        // an alias stands for its family
        String concrete = machine.equals("pc") ? "pc-i440fx-" : machine.equals("q35") ? "pc-q35-" : machine;
        return targets.getOrDefault(arch, List.of()).stream()
                .anyMatch(pattern -> glob(pattern).matcher(concrete).matches());
    }

    /** Whether it has that. */
    public boolean has(Feature feature) {
        return features.contains(feature == Feature.ENROLLED_KEYS ? "enrolled-keys" : "secure-boot");
    }

    /** Whether only code in system management mode may write its flash memory. */
    public boolean needsManagementMode() {
        return features.contains("requires-smm");
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "" : Pattern.quote(part));
        }
        return Pattern.compile(regex.isEmpty() ? ".*" : regex.toString());
    }
}
