import "offprint/define";
import "offprint/offprint.css";
import { hydrateRoot } from "react-dom/client";
import { Story } from "./story.tsx";

hydrateRoot(document.querySelector("#app")!, <Story shadow={() => ""} />);
