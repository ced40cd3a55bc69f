package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.RedirfilterDef;
import org.qmp4j.supervisor.domain.RedirfilterDef.Rule;

/** {@code <redirdev>} and {@code <redirfilter>}: formatdomain, "Redirected devices". */
final class RedirXml {
    private static final Pattern VERSION_TEXT = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})");

    private static final XmlField<RedirdevDef, String> BUS =
            XmlField.attribute("bus", XmlValue.oneOf(List.of("usb")), redir -> "usb");
    private static final XmlField<RedirdevDef, ChardevDef> CHARDEV = ChardevXml.field(RedirdevDef::chardev);
    private static final XmlField<RedirdevDef, Integer> BOOT = BootXml.order(RedirdevDef::bootOrder);
    private static final XmlField<RedirdevDef, Placement> PLACEMENT = PlacementXml.field(RedirdevDef::placement);

    static final XmlShape<RedirdevDef> DEVICE = new XmlShape<>(
            "redirdev",
            said -> new RedirdevDef(said.need(CHARDEV), said.get(BOOT), said.get(PLACEMENT, Placement.OPEN)),
            List.of(BUS, CHARDEV, BOOT, PLACEMENT));

    private static final XmlField<Rule, Integer> CLASS = hex("class", 2, Rule::usbClass);
    private static final XmlField<Rule, Integer> VENDOR = hex("vendor", 4, Rule::vendor);
    private static final XmlField<Rule, Integer> PRODUCT = hex("product", 4, Rule::product);
    private static final XmlField<Rule, Integer> VERSION = XmlField.attribute(
            "version",
            new XmlValue<>("version of a device, such as 1.09", RedirXml::version, RedirXml::versionText),
            Rule::version);
    private static final XmlField<Rule, Boolean> ALLOW = XmlField.attribute("allow", XmlValue.YES_NO, Rule::allow);
    private static final XmlShape<Rule> RULE = new XmlShape<>(
            "usbdev",
            said -> new Rule(said.get(CLASS), said.get(VENDOR), said.get(PRODUCT), said.get(VERSION), said.need(ALLOW)),
            List.of(CLASS, VENDOR, PRODUCT, VERSION, ALLOW));
    private static final XmlField<RedirfilterDef, List<Rule>> RULES = XmlField.children(RULE, RedirfilterDef::rules);

    static final XmlShape<RedirfilterDef> FILTER =
            new XmlShape<>("redirfilter", said -> new RedirfilterDef(said.get(RULES, List.of())), List.of(RULES));

    private RedirXml() {}

    private static XmlField<Rule, Integer> hex(String name, int digits, Function<Rule, @Nullable Integer> getter) {
        int max = (1 << (4 * digits)) - 1;
        return XmlField.attribute(
                name,
                new XmlValue<>(
                        "number up to 0x" + Integer.toHexString(max) + ", or -1 for all",
                        text -> number(text, max),
                        value -> String.format(Locale.ROOT, "0x%0" + digits + "X", value)),
                getter);
    }

    private static Optional<Integer> number(String text, int max) {
        try {
            int value = Integer.decode(text);
            return value >= 0 && value <= max ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As USB has it: each decimal digit is four bits; one digit after the point counts tenths. */
    private static Optional<Integer> version(String text) {
        Matcher matcher = VERSION_TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minor = matcher.group(2).length() == 1 ? matcher.group(2) + "0" : matcher.group(2);
        return Optional.of(Integer.parseInt(matcher.group(1) + minor, 16));
    }

    private static String versionText(int version) {
        return String.format(Locale.ROOT, "%x.%02x", version >> 8, version & 0xff);
    }
}
