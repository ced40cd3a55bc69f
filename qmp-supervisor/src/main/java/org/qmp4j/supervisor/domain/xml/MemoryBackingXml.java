package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Access;
import org.qmp4j.supervisor.domain.MemoryBackingDef.PageDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Source;
import org.qmp4j.supervisor.domain.NumberSet;

/** {@code <memoryBacking>}: formatdomain, "Memory Backing". */
final class MemoryBackingXml {
    /** When and by how many threads memory is allocated. */
    private record Allocation(
            @org.jspecify.annotations.Nullable Boolean immediate,
            @org.jspecify.annotations.Nullable Integer threads) {}

    private static final XmlField<PageDef, Long> SIZE =
            XmlField.attribute("size", XmlValue.number(1L, Long.MAX_VALUE / 2), PageDef::sizeKib);
    private static final XmlField<PageDef, String> UNIT = XmlField.attribute("unit", SizeXml.UNIT, page -> "KiB");
    private static final XmlField<PageDef, NumberSet> NODESET =
            XmlField.attribute("nodeset", XmlValue.SET, PageDef::nodeset);
    private static final XmlField<List<PageDef>, List<PageDef>> PAGES = XmlField.children(
            new XmlShape<>(
                    "page",
                    in -> new PageDef(SizeXml.kib(in.need(SIZE), in.get(UNIT)), in.get(NODESET)),
                    List.of(SIZE, UNIT, NODESET)),
            pages -> pages);
    private static final XmlField<MemoryBackingDef, List<PageDef>> HUGE_PAGES = XmlField.child(
            new XmlShape<>("hugepages", in -> in.get(PAGES, List.of()), List.of(PAGES)), MemoryBackingDef::hugePages);
    private static final XmlField<MemoryBackingDef, Boolean> NO_SHARE =
            XmlField.flag("nosharepages", MemoryBackingDef::noSharePages);
    private static final XmlField<MemoryBackingDef, Boolean> LOCKED = XmlField.flag("locked", MemoryBackingDef::locked);
    private static final XmlField<MemoryBackingDef, Source> SOURCE =
            XmlField.said("source", "type", XmlValue.words(Source.values()), MemoryBackingDef::source);
    private static final XmlField<MemoryBackingDef, Access> ACCESS =
            XmlField.said("access", "mode", XmlValue.words(Access.values()), MemoryBackingDef::access);

    private static final XmlField<Allocation, Boolean> MODE =
            XmlField.attribute("mode", XmlValue.flag("immediate", "ondemand"), Allocation::immediate);
    private static final XmlField<Allocation, Integer> THREADS =
            XmlField.attribute("threads", XmlValue.number(1, 1 << 16), Allocation::threads);
    private static final XmlField<MemoryBackingDef, Allocation> ALLOCATION = XmlField.child(
            new XmlShape<>("allocation", in -> new Allocation(in.get(MODE), in.get(THREADS)), List.of(MODE, THREADS)),
            backing -> backing.immediate() == null && backing.threads() == null
                    ? null
                    : new Allocation(backing.immediate(), backing.threads()));
    private static final XmlField<MemoryBackingDef, Boolean> DISCARD =
            XmlField.flag("discard", MemoryBackingDef::discard);

    static final XmlShape<MemoryBackingDef> SHAPE = new XmlShape<>(
            "memoryBacking",
            in -> {
                Allocation allocation = in.get(ALLOCATION, new Allocation(null, null));
                return new MemoryBackingDef(
                        in.get(HUGE_PAGES),
                        in.get(NO_SHARE, false),
                        in.get(LOCKED, false),
                        in.get(SOURCE),
                        in.get(ACCESS),
                        allocation.immediate(),
                        allocation.threads(),
                        in.get(DISCARD, false));
            },
            List.of(HUGE_PAGES, NO_SHARE, LOCKED, SOURCE, ACCESS, ALLOCATION, DISCARD));

    private MemoryBackingXml() {}
}
