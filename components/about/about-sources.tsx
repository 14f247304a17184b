import { Address } from "@/components/artifact/address";
import { Fact } from "@/components/artifact/facts";
import type { AboutView } from "@/lib/contract/about/about-view";
import { translator } from "@/lib/i18n/translator";
import { productOf } from "@/lib/mar/product/products";
import { sourceOf } from "@/lib/mar/product/sources";
import type { Region } from "@/lib/mar/region";
import { readAddressText } from "@/lib/mar/web-address";
import type { Repository } from "@/lib/oci/name/repository";
import { ImageSays } from "./image-says";
import { PortalSays } from "./portal-says";
import { Sayings } from "./sayings";

type Props = { repository: Repository; region: Region; about: AboutView };

/** Renders all that is known about a repository, by who says it. */
export function AboutSources({ repository, region, about }: Props) {
  const { image, portal, now } = about;
  return (
    <div className="mt-1.5 grid gap-3 border-line border-t pt-2 pb-1">
      <OursSay repository={repository} />
      {image.kind === "described" && <ImageSays image={image} />}
      <PortalSays {...{ repository, region, portal, now }} />
    </div>
  );
}

function OursSay({ repository }: { repository: Repository }) {
  const t = translator("about");
  const product = productOf(repository);
  if (!product) return null;
  const { documentation, source } = sourceOf(product.id);
  return (
    <Sayings title={t("sources.ours")}>
      <Fact name={t("name")}>{product.name}</Fact>
      <Fact name={t("description")}>{translator("product.sentences")(product.id)}</Fact>
      <Fact name={t("documentation")}>
        <Address value={readAddressText(documentation)} />
      </Fact>
      <Fact name={t("evidence")}>{source !== documentation && <Address value={readAddressText(source)} />}</Fact>
    </Sayings>
  );
}
