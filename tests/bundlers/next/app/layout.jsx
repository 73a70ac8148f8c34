export const metadata = { title: "Die Brücke ist wieder offen", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="de">
      <body>{children}</body>
    </html>
  );
}
