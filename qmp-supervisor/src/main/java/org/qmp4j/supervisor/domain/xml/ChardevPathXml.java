package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevSource.HostDevice;
import org.qmp4j.supervisor.domain.ChardevSource.NamedPipe;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.ChardevSource.Pty;
import org.qmp4j.supervisor.domain.KeptElement;

/** Host sides that are a path. */
final class ChardevPathXml {
    private static final XmlField<OutputFile, String> FILE_PATH = path(OutputFile::path);
    private static final XmlField<OutputFile, Boolean> APPEND =
            XmlField.attribute("append", XmlValue.ON_OFF, OutputFile::append);
    private static final XmlField<OutputFile, List<KeptElement>> FILE_LABELS = labels(OutputFile::labels);
    static final XmlShape<OutputFile> FILE = in(new XmlShape<>(
            "source",
            said -> new OutputFile(said.need(FILE_PATH), said.get(APPEND), said.get(FILE_LABELS, List.of())),
            List.of(FILE_PATH, APPEND, FILE_LABELS)));

    private static final XmlField<HostDevice, String> DEVICE_PATH = path(HostDevice::path);
    private static final XmlField<HostDevice, List<KeptElement>> DEVICE_LABELS = labels(HostDevice::labels);
    static final XmlShape<HostDevice> DEVICE = in(new XmlShape<>(
            "source",
            said -> new HostDevice(said.need(DEVICE_PATH), said.get(DEVICE_LABELS, List.of())),
            List.of(DEVICE_PATH, DEVICE_LABELS)));

    private static final XmlField<NamedPipe, String> PIPE_PATH = path(NamedPipe::path);
    private static final XmlField<NamedPipe, List<KeptElement>> PIPE_LABELS = labels(NamedPipe::labels);
    static final XmlShape<NamedPipe> PIPE = in(new XmlShape<>(
            "source",
            said -> new NamedPipe(said.need(PIPE_PATH), said.get(PIPE_LABELS, List.of())),
            List.of(PIPE_PATH, PIPE_LABELS)));

    private static final XmlField<Pty, String> PTY_PATH = path(Pty::path);
    private static final XmlField<Pty, Pty> PTY_SOURCE = XmlField.child(
            new XmlShape<>("source", said -> new Pty(said.get(PTY_PATH)), List.of(PTY_PATH)),
            pty -> pty.path() == null ? null : pty);
    static final XmlShape<Pty> PTY =
            new XmlShape<>("pty", said -> said.get(PTY_SOURCE, new Pty(null)), List.of(PTY_SOURCE));

    private ChardevPathXml() {}

    private static <T> XmlField<T, String> path(Function<T, @Nullable String> getter) {
        return XmlField.attribute("path", XmlValue.TEXT, getter);
    }

    static <T> XmlField<T, List<KeptElement>> labels(Function<T, List<KeptElement>> getter) {
        return XmlField.children(SeclabelXml.SHAPE, getter).checked((element, labels) -> {
            for (KeptElement label : labels) {
                if ("no".equals(label.attributes().get("relabel"))
                        && !label.children().isEmpty()) {
                    throw element.requiredChild(SeclabelXml.SHAPE.name()).invalid(SeclabelXml.UNUSED);
                }
            }
        });
    }

    /** What stands in a {@code <source>} that must be there. */
    static <T> XmlShape<T> in(XmlShape<T> source) {
        XmlField<T, T> field = XmlField.child(source, value -> value);
        return new XmlShape<>("type", said -> said.need(field), List.of(field));
    }
}
