package org.qmp4j.supervisor.domain.xml;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code <boot order=…>} of a device. */
final class BootXml {
    private BootXml() {}

    static <T> XmlField<T, Integer> order(Function<T, @Nullable Integer> getter) {
        return XmlField.said("boot", "order", XmlValue.number(1, Integer.MAX_VALUE), getter);
    }
}
