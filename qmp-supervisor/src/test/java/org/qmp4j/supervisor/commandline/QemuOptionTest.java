package org.qmp4j.supervisor.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.Reconnection;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StoragePlan;
import org.qmp4j.supervisor.launch.TlsPlan;

class QemuOptionTest {
    private static final String ALPHABET = "ab,,==-\"'\\ /:{}[]%$é😀.0";

    /** Takes an option apart as QEMU's own parser does: a doubled comma is one comma, a single one ends the value. */
    private static Map<String, String> parse(String text, String implicitKey) {
        Map<String, String> found = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            boolean comma = i < text.length() && text.charAt(i) == ',';
            if (comma && i + 1 < text.length() && text.charAt(i + 1) == ',') {
                part.append(',');
                i++;
            } else if (comma || i == text.length()) {
                String pair = part.toString();
                int equals = pair.indexOf('=');
                boolean implicit = found.isEmpty() && equals < 0;
                found.put(
                        implicit ? implicitKey : pair.substring(0, equals),
                        implicit ? pair : pair.substring(equals + 1));
                part.setLength(0);
            } else {
                part.append(text.charAt(i));
            }
        }
        return found;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] symbols = ALPHABET.codePoints().toArray();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        }
        return text.toString();
    }

    @Test
    void whatQemuReadsIsWhatWasMeant() {
        Random random = new Random(20260101);
        for (int round = 0; round < 20_000; round++) {
            String first = "x" + text(random).replace("=", "");
            Map<String, String> meant = new LinkedHashMap<>();
            meant.put("first", first);
            OptionText option = OptionText.first(first);
            for (int i = random.nextInt(5); i > 0; i--) {
                String value = text(random);
                meant.put("key-" + i, value);
                option.and("key-" + i, value);
            }
            assertEquals(meant, parse(option.toString(), "first"), option.toString());
        }
    }

    @Test
    void whatQemuReadsAsJsonIsWhatWasMeant() throws Exception {
        Random random = new Random(20260102);
        ObjectMapper json = new ObjectMapper();
        for (int round = 0; round < 5_000; round++) {
            String value = text(random);
            JsonNode read = json.readTree(
                    OptionJson.with("driver", "x").and("value", value).toString());
            assertEquals(value, read.path("value").asText());
        }
    }

    @Test
    void writesEachTypeInItsForm() {
        assertEquals(
                "a,b=on,c=off,d=1",
                OptionText.first("a")
                        .and("b", true)
                        .and("c", false)
                        .and("d", 1)
                        .and("e", null)
                        .toString());
        assertEquals("k=v", OptionText.with("k", "v").toString());
        assertEquals(
                "{\"driver\":\"x\",\"b\":true,\"i\":1,\"l\":5000000000,\"o\":{\"k\":\"v\"},\"n\":null}",
                OptionJson.with("driver", "x")
                        .and("b", true)
                        .and("i", 1)
                        .and("l", 5_000_000_000L)
                        .and("o", OptionJson.with("k", "v"))
                        .and("absent", null)
                        .andNull("n")
                        .toString());
        DevicesPlan plan = plan("pci.0", "pci-root");
        assertEquals(
                "{\"driver\":\"x\",\"bus\":\"pci.0\",\"multifunction\":true,\"addr\":\"0x1f\"}",
                OptionJson.with("driver", "x")
                        .at(Placement.OPEN.at(new PciAddress(0, 31, 0, true)), plan)
                        .toString());
        assertEquals(
                "{\"driver\":\"x\",\"bus\":\"pcie.0\",\"addr\":\"0x2.0x7\"}",
                OptionJson.with("driver", "x")
                        .at(Placement.OPEN.at(new PciAddress(0, 2, 7)), plan("pcie.0", "pcie-root"))
                        .toString());
        assertEquals(
                "{\"driver\":\"x\"}",
                OptionJson.with("driver", "x").at(Placement.OPEN, plan).toString());
        assertThrows(
                IllegalStateException.class,
                () -> OptionJson.none().at(Placement.OPEN.at(new PciAddress(1, 2, 7)), plan));
    }

    private static DevicesPlan plan(String root, String model) {
        ControllerDef controller = new ControllerDef(ControllerType.PCI, 0, model, new Placement(root, null));
        return new DevicesPlan(
                new DevicesDef(null, List.of(controller)),
                new RunPaths(Path.of("/run/x")),
                StoragePlan.PLAIN,
                Reconnection.NEVER,
                TlsPlan.NONE,
                false);
    }

    @Test
    void refusesControlCharactersAndOddKeys() {
        for (String bad : List.of("a\nb", "a\0b", "a\u0085b", "\t")) {
            assertThrows(IllegalArgumentException.class, () -> OptionText.first(bad));
            assertThrows(IllegalArgumentException.class, () -> OptionText.with("k", bad));
            assertThrows(IllegalArgumentException.class, () -> OptionJson.with("k", bad));
            assertThrows(IllegalArgumentException.class, () -> QemuOption.of("-uuid", bad));
        }
        assertThrows(IllegalArgumentException.class, () -> OptionText.first(""));
        assertThrows(IllegalArgumentException.class, () -> OptionText.first("a=b"));
        assertThrows(IllegalArgumentException.class, () -> OptionText.with("a,b", "v"));
        assertThrows(IllegalArgumentException.class, () -> OptionText.with("a=b", "v"));
    }

    @Test
    void secretsAreNotShown() {
        QemuOption secret = new QemuOption("-object", "hidden", true);
        QemuCommandLine line = new QemuCommandLine("/q", List.of(secret, QemuOption.of("-S")));
        assertEquals("/q\n-object <redacted>\n-S\n", line.toString());
        assertEquals(List.of("/q", "-object", "<redacted>", "-S"), line.redactedArgv());
        assertEquals(List.of("/q", "-object", "hidden", "-S"), line.argv());
    }
}
