package org.qmp4j.supervisor.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.DevicePath;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.vm.Trial;

/**
 * What a start would refuse. It refuses one thing at a time: here a device that is refused is left out, and the rest is planned again, so
 * that each is named.
 */
record PlanCheck(Trial trial, List<PreflightFinding> findings) {
    /** @return the plan of what can be had; empty when what is refused is no device */
    Optional<LaunchPlan> look(Candidate guest) {
        DomainDef rest = guest.definition();
        for (int left = rest.devices().all().size(); left >= 0; left--) {
            try {
                return Optional.of(trial.plan(guest.directory(), rest, guest.way()));
            } catch (UnsupportedConfigurationException e) {
                Optional<DeviceDef> refused = refused(guest.with(rest), e);
                findings.add(finding(
                        e,
                        refused.map(device -> DevicePath.of(
                                        device, guest.definition().devices().all()))
                                .orElse("")));
                if (refused.isEmpty()) {
                    return Optional.empty();
                }
                rest = without(rest, refused.get());
            } catch (SupervisorException e) {
                findings.add(PreflightFinding.problem(
                        Check.DEFINITION, "/domain", String.valueOf(e.getMessage()), "see what it names"));
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whose complaint that is: the device that is named, else one of that kind without which there is another complaint, or none. */
    private Optional<DeviceDef> refused(Candidate guest, UnsupportedConfigurationException complaint) {
        List<DeviceDef> all = guest.definition().devices().all();
        String where = complaint.element();
        Optional<DeviceDef> named = all.stream()
                .filter(device -> begins(where, DevicePath.of(device, all)))
                .findFirst();
        return named.isPresent()
                ? named
                : all.stream()
                        .filter(device ->
                                begins(where, "/domain/devices/" + device.kind().element()))
                        .filter(device -> !refusesSame(guest.with(without(guest.definition(), device)), complaint))
                        .findFirst();
    }

    private static boolean begins(String where, String path) {
        return where.equals(path) || where.startsWith(path + "/") || where.startsWith(path + "[");
    }

    private boolean refusesSame(Candidate guest, UnsupportedConfigurationException before) {
        try {
            trial.plan(guest.directory(), guest.definition(), guest.way());
            return false;
        } catch (UnsupportedConfigurationException e) {
            return e.element().equals(before.element()) && e.reason().equals(before.reason());
        } catch (SupervisorException e) {
            return false;
        }
    }

    private static DomainDef without(DomainDef definition, DeviceDef device) {
        List<DeviceDef> rest = new ArrayList<>(definition.devices().all());
        rest.removeIf(other -> other == device);
        return definition.withDevices(new DevicesDef(definition.devices().emulator(), rest));
    }

    /** @param device where the device is that it is about; empty when it is about none */
    private static PreflightFinding finding(UnsupportedConfigurationException e, String device) {
        String place = e.element();
        String where = !device.isEmpty() && !place.startsWith(device) ? device : place;
        return PreflightFinding.problem(check(place), where, e.reason(), remedy(place));
    }

    private static Check check(String element) {
        if (!element.startsWith("/")) {
            return Check.PATH;
        }
        List<String> words = List.of(element.split("[/\\[]", 6));
        String first = words.size() > 2 ? words.get(2) : "";
        String second = words.size() > 3 ? words.get(3) : "";
        return switch (first) {
            case "cpu" -> Check.CPU;
            case "os" -> Check.FIRMWARE;
            case "memory", "memoryBacking", "numatune", "maxMemory" -> Check.MEMORY;
            case "devices" ->
                switch (second) {
                    case "disk" -> Check.DISK;
                    case "emulator" -> Check.EMULATOR;
                    case "hostdev" -> Check.HOSTDEV;
                    case "interface" -> Check.NETWORK;
                    case "memory" -> Check.MEMORY;
                    default -> Check.DEFINITION;
                };
            default -> Check.DEFINITION;
        };
    }

    private static String remedy(String element) {
        return element.startsWith("/")
                ? "change that part of its definition, or choose a binary and a host that can"
                : "open a root whose run directory has a shorter path";
    }
}
