package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.DbusGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.EglHeadlessGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.SoundModel;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What holds between what is seen and heard of a guest. */
final class DisplayRules {
    private static final int MIB = 1024;

    private DisplayRules() {}

    static void check(List<Read> devices) {
        displays(devices);
        headless(devices);
        audio(devices);
        videos(devices);
    }

    private static void displays(List<Read> devices) {
        Set<Class<?>> kinds = new HashSet<>();
        boolean gl = false;
        for (Read read : devices) {
            if (read.def() instanceof GraphicsDef display) {
                if (!kinds.add(display.getClass())) {
                    throw read.element().unsupported("there can be one display of each type");
                }
                if (gl && display.isOpenGl()) {
                    throw read.element().unsupported("QEMU draws with OpenGL for one display");
                }
                gl |= display.isOpenGl();
                if (display instanceof SpiceGraphics spice) {
                    spice(read.element(), spice);
                }
            }
        }
    }

    /** What it draws can be seen by VNC and SPICE, and is nothing to other displays. */
    private static void headless(List<Read> devices) {
        boolean other = devices.stream()
                .map(Read::def)
                .anyMatch(def -> def instanceof GraphicsDef
                        && !(def instanceof VncGraphics
                                || def instanceof SpiceGraphics
                                || def instanceof EglHeadlessGraphics));
        for (Read read : devices) {
            if (read.def() instanceof EglHeadlessGraphics && other) {
                throw read.element().unsupported("it goes with displays of type 'vnc' and 'spice' only");
            }
        }
    }

    private static void spice(XmlElement element, SpiceGraphics spice) {
        boolean tcp = VncXml.isTcp(spice.listen());
        if (tcp
                && !spice.autoport()
                && spice.tlsPort() == null
                && spice.settings().needsTls()) {
            throw element.invalid("there are secure channels, but no tlsPort");
        }
        if (tcp && spice.gl().isOn() && (spice.port() != null || spice.tlsPort() != null || spice.autoport())) {
            throw element.unsupported("SPICE draws with OpenGL for users on this host only: use <listen type='none'/>"
                    + " or <listen type='socket'/>");
        }
    }

    private static void audio(List<Read> devices) {
        Set<Integer> known = backends(devices);
        boolean speaker = false;
        for (Read read : devices) {
            if (speaker && isSpeaker(read)) {
                throw read.element().unsupported("a PC has one speaker");
            }
            speaker |= isSpeaker(read);
            Integer asked = backend(read);
            boolean implied = known.isEmpty() && Objects.equals(asked, 1);
            if (asked != null && !implied && !known.contains(asked)) {
                throw read.element().invalid("there is no audio backend with id " + asked);
            }
        }
    }

    private static Set<Integer> backends(List<Read> devices) {
        Set<Integer> known = new HashSet<>();
        for (Read read : devices) {
            if (read.def() instanceof AudioDef audio && !known.add(audio.id())) {
                throw read.element().invalid("there are two audio backends with id " + audio.id());
            }
        }
        return known;
    }

    private static boolean isSpeaker(Read read) {
        return read.def() instanceof SoundDef sound && sound.model() == SoundModel.PCSPK;
    }

    /** The audio backend that it asks for; null for none. */
    private static @Nullable Integer backend(Read read) {
        if (read.def() instanceof SoundDef sound) {
            return sound.audio();
        }
        if (read.def() instanceof VncGraphics vnc) {
            return vnc.audio();
        }
        return read.def() instanceof DbusGraphics dbus ? dbus.audio() : null;
    }

    private static void videos(List<Read> devices) {
        List<Read> cards =
                devices.stream().filter(read -> read.def() instanceof VideoDef).toList();
        boolean primary = false;
        boolean anyPrimary = cards.stream().anyMatch(read -> isPrimary(read));
        for (Read read : cards) {
            VideoDef card = (VideoDef) read.def();
            if (card.model() == VideoModel.NONE && cards.size() > 1) {
                throw read.element().invalid("a domain with a video card of type 'none' has no other");
            }
            if (primary && isPrimary(read)) {
                throw read.element().invalid("only one video card can be the primary one");
            }
            primary |= isPrimary(read);
            boolean first = anyPrimary ? isPrimary(read) : read.equals(cards.get(0));
            if (!first && !card.model().canBeSecond()) {
                throw read.element()
                        .unsupported(
                                "a video card of type '" + card.model().id() + "' is the only one, or the primary one");
            }
            size(read.element(), card.memory());
        }
    }

    private static void size(XmlElement card, VideoDef.Memory memory) {
        Integer vgamem = memory.vgamem();
        if (vgamem != null && (vgamem < MIB || Integer.bitCount(vgamem) != 1)) {
            throw card.invalid("vgamem is a power of two from " + MIB + " KiB on: " + vgamem);
        }
    }

    private static boolean isPrimary(Read read) {
        return read.def() instanceof VideoDef card && Boolean.TRUE.equals(card.primary());
    }
}
